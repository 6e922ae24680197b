package printer

import (
	"encoding/json"
	"fmt"
	"strings"
)

type object = map[string]any

func marshal(v any) []byte {
	data, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		panic(err)
	}
	return data
}

func printContentList(pages []Page) []byte {
	list := []object{}
	for n, p := range pages {
		p.eachBlock(func(line string) {
			list = append(list, object{"type": "text", "text": line, "bbox": []int{1, 2, 3, 4}, "page_idx": n})
		}, func(rows []Row) {
			list = append(list, object{"type": "table", "table_body": "<html><body>" + tableHTML(rows) + "</body></html>", "table_caption": []string{}, "page_idx": n})
		})
	}
	return marshal(list)
}

func printContentListV2(pages []Page) []byte {
	list := [][]object{}
	for _, p := range pages {
		page := []object{}
		p.eachBlock(func(line string) {
			page = append(page, object{"type": "paragraph", "content": object{"paragraph_content": []object{{"type": "text", "content": line}}}, "bbox": []int{1, 2, 3, 4}})
		}, func(rows []Row) {
			page = append(page, object{"type": "table", "content": object{"html": tableHTML(rows), "table_caption": []object{}, "table_nest_level": 1}})
		})
		list = append(list, page)
	}
	return marshal(list)
}

func printMiddle(pages []Page) []byte {
	list := []object{}
	lineOf := func(span object) []object { return []object{{"spans": []object{span}}} }
	for n, p := range pages {
		blocks := []object{}
		p.eachBlock(func(line string) {
			blocks = append(blocks, object{"type": "text", "lines": lineOf(object{"type": "text", "content": line, "bbox": []int{1, 2, 3, 4}, "score": 0.9})})
		}, func(rows []Row) {
			body := object{"type": "table_body", "lines": lineOf(object{"type": "table", "html": tableHTML(rows), "bbox": []int{1, 2, 3, 4}})}
			blocks = append(blocks, object{"type": "table", "blocks": []object{body}})
		})
		list = append(list, object{"page_idx": n, "page_size": []int{595, 842}, "para_blocks": blocks, "discarded_blocks": []object{}})
	}
	return marshal(object{"pdf_info": list, "_backend": "pipeline", "_version_name": "2.6.0"})
}

func printPaddle(pages []Page) []byte {
	list := []object{}
	for n, p := range pages {
		blocks := []object{}
		p.eachBlock(func(line string) {
			blocks = append(blocks, object{"block_label": "text", "block_content": line, "block_bbox": []int{1, 2, 3, 4}})
		}, func(rows []Row) {
			blocks = append(blocks, object{"block_label": "table", "block_content": tableHTML(rows), "block_bbox": []int{1, 2, 3, 4}})
		})
		list = append(list, object{"page_index": n, "width": 1000, "height": 1400, "parsing_res_list": blocks})
	}
	return marshal(list)
}

func printDocling(pages []Page) []byte {
	children, texts, tables := []object{}, []object{}, []object{}
	sizes := object{}
	for n, p := range pages {
		sizes[fmt.Sprint(n+1)] = object{"page_no": n + 1, "size": object{"width": 595, "height": 842}}
		prov := []object{{"page_no": n + 1, "bbox": object{"l": 1, "t": 800, "r": 3, "b": 790, "coord_origin": "BOTTOMLEFT"}}}
		p.eachBlock(func(line string) {
			children = append(children, object{"$ref": fmt.Sprintf("#/texts/%d", len(texts))})
			texts = append(texts, object{"label": "text", "text": line, "orig": line, "prov": prov})
		}, func(rows []Row) {
			cells := []object{}
			for i, r := range rows {
				for k, c := range r {
					cells = append(cells, object{"start_row_offset_idx": i, "start_col_offset_idx": k, "text": strings.ReplaceAll(c, "<br>", "\n")})
				}
			}
			children = append(children, object{"$ref": fmt.Sprintf("#/tables/%d", len(tables))})
			tables = append(tables, object{"label": "table", "data": object{"table_cells": cells}, "prov": prov})
		})
	}
	return marshal(object{"schema_name": "DoclingDocument", "version": "1.10.0", "body": object{"children": children}, "texts": texts, "tables": tables, "pages": sizes})
}
